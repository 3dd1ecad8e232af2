import { typesOf } from './decorators';

export type Type<T = any> = new (...values: any[]) => T;

export class Container {
  private instances = new Map<Type, unknown>();

  get<T>(type: Type<T>): T {
    if (!Reflect.hasMetadata('injectable', type) && !typesOf(type).length) throw new TypeError(`${type.name} can't be injected`);
    if (!this.instances.has(type)) this.instances.set(type, new type(...typesOf(type).map(one => this.get(one))));
    return this.instances.get(type) as T;
  }
}
