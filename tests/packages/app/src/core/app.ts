import express, { type ErrorRequestHandler, Express, Request, RequestHandler, Response, Router } from 'express';
import type { Container, Type } from './container';
import { PARAMETERS, PREFIX, ROUTES, type Route, type Source } from './decorators';

declare global {
  namespace Express {
    interface Request { user?: string }
  }
}

export class HttpError extends Error {
  constructor(readonly status: number, message: string) { super(message); }
}

const authenticate: RequestHandler = (request, _response, next) => {
  request.user = request.header('x-user')!;
  next();
};

function valueOf(request: Request, source: Source): unknown {
  if (source === 'body') return request.body;
  return source === 'user' ? request.user : request.params[source.slice('param:'.length)];
}

export function createApp(container: Container, controllers: Type[]): Express {
  const app = express().set('etag', false).use(express.json(), authenticate);
  for (const type of controllers) {
    const controller = container.get(type), router: Router = Router();
    for (const { method, path, name } of Reflect.getMetadata(ROUTES, controller) as Route[]) {
      const parameters: Source[] = Reflect.getMetadata(PARAMETERS, controller, name) ?? [];
      router[method](path, async (request: Request, response: Response, next) => {
        try { response.json(await controller[name](...parameters.map(source => valueOf(request, source)), request, response)); }
        catch (error) { next(error); }
      });
    }
    app.use(Reflect.getMetadata(PREFIX, type), router);
  }
  const failed: ErrorRequestHandler = (error: HttpError, _request, response, _next) => {
    response.status(error.status ?? 500).json({ error: error.message });
  };
  return app.use(failed);
}
