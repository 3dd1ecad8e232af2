import { Injectable } from '@core';

export enum Level { Info, Warn = Info + 1, Text = `level-${Info}` as any }

@Injectable()
export class Logger {
  readonly lines: string[] = [];
  accessor count = 0;

  log(message: string, level: Level = Level.Info): void {
    this.count++;
    this.lines.push(`${Level[level]}: ${message}`);
  }
}
