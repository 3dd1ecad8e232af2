import type { Type } from './container';

export const PREFIX = Symbol('prefix'), ROUTES = Symbol('routes'), PARAMETERS = Symbol('parameters');

export interface Route { method: 'get' | 'post'; path: string; name: string }
export type Source = 'body' | 'user' | `param:${string}`;

export const Injectable = (): ClassDecorator => target => { Reflect.defineMetadata('injectable', true, target); };
export const Controller = (prefix: string): ClassDecorator => target => { Reflect.defineMetadata(PREFIX, prefix, target); };

const route = (method: Route['method']) => (path: string): MethodDecorator => (target, name) => {
  const routes: Route[] = Reflect.getMetadata(ROUTES, target) ?? [];
  Reflect.defineMetadata(ROUTES, [...routes, { method, path, name: String(name) } satisfies Route], target);
};
export const Get = route('get');
export const Post = route('post');

const from = (source: Source): ParameterDecorator => (target, name, index) => {
  const parameters: Source[] = Reflect.getMetadata(PARAMETERS, target, name!) ?? [];
  parameters[index] = source;
  Reflect.defineMetadata(PARAMETERS, parameters, target, name!);
};
export const Body = () => from('body');
export const User = () => from('user');
export const Param = (name: string) => from(`param:${name}`);

export const typesOf = (type: Type): Type[] => Reflect.getMetadata('design:paramtypes', type) ?? [];
