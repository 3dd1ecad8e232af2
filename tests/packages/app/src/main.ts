import 'reflect-metadata';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { createApp, Container } from '@core';
import { UserController } from '@controllers/users';
import { HealthController } from '@controllers/health.js';
import { Level, Logger } from '@app/logger';

const container = new Container();
const logger = container.get(Logger);
const app = createApp(container, [UserController, HealthController]);
const server = app.listen(0, '127.0.0.1', async () => {
  const { port } = server.address() as AddressInfo;
  await ask(port, 'GET', '/users');
  await ask(port, 'GET', '/users/2');
  await ask(port, 'GET', '/users/9');
  await ask(port, 'POST', '/users', { name: 'grace', role: 'admin' });
  await ask(port, 'POST', '/users', {});
  await ask(port, 'GET', '/health');
  await ask(port, 'GET', '/nowhere');
  console.log(logger.lines.join('\n'), Level[Level.Warn], logger.count);
  server.close();
});

function ask(port: number, method: string, path: string, body?: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', connection: 'close', 'x-user': 'ada' };
    const request = http.request({ host: '127.0.0.1', port, method, path, headers }, async response => {
      let text = '';
      for await (const chunk of response) text += chunk;
      console.log(method, path, response.statusCode, text);
      resolve();
    });
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
