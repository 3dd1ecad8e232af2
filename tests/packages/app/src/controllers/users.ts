import { Request, Response } from 'express';
import { Body, Controller, Get, HttpError, Param, Post, User } from '@core';
import { Level, Logger } from '@app/logger';
import { Base } from './base';

namespace Users {
  export interface Item { id: number; name: string; role: Role }
  export enum Role { Admin = 'admin', Guest = 'guest' }
  export const first: Item = { id: 1, name: 'ada', role: Role.Admin };
}

@Controller('/users')
export class UserController extends Base<Users.Item> {
  protected items = [Users.first, { id: 2, name: 'alan', role: Users.Role.Guest }];

  constructor(logger: Logger) { super(logger); }

  @Get('/')
  list(request: Request, response: Response) {
    response.set('x-count', String(this.items.length));
    return { path: request.originalUrl, users: this.all() };
  }

  @Get('/:id')
  find(@Param('id') id: string, @User() user: string | undefined): Users.Item & { by?: string } {
    const found = this.items.find(item => item.id === +id);
    if (!found) { this.logger.log(`no user ${id}`, Level.Warn); throw new HttpError(404, `no user ${id}`); }
    return { ...found, by: user };
  }

  @Post('/')
  async add(@Body() body: Partial<Users.Item>): Promise<Users.Item> {
    if (!body.name) throw new HttpError(422, 'a user needs a name');
    const added = { id: this.items.length + 1, name: body.name, role: body.role ?? Users.Role.Guest };
    this.items.push(added);
    return added;
  }
}

for (const name of ['list', 'find', 'add']) {
  const types: any[] = ['design:paramtypes', 'design:returntype'].map(key => Reflect.getMetadata(key, UserController.prototype, name));
  console.log(name, types.map(type => [type].flat().map(one => one?.name)));
}
