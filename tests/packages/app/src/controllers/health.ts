import { Container, Controller, Get, type Type } from '@core';
import { Logger } from '@app/logger';

@Controller('/health')
export class HealthController {
  constructor(private logger: Logger) {}
  @Get('/') check() { return { ok: true, lines: this.logger.lines.length, self: HealthController.name, container: typeof Container }; }
}
