import { Logger } from '@app/logger';

export abstract class Base<Item> {
  protected abstract readonly items: Item[];
  constructor(protected readonly logger: Logger) {}
  protected all(): readonly Item[] { this.logger.log(`${this.constructor.name} lists ${this.items.length}`); return this.items; }
}
