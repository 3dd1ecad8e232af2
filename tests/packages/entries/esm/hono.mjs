import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { html } from 'hono/html';
import { serve } from '@hono/node-server';
const app = new Hono();
app.use('*', cors());
app.get('/hello/:name', (context) => context.json({ hello: context.req.param('name') }));
app.get('/page', (context) => context.html(html`<b>${'<x>'}</b>`));
console.log(await (await app.request('/hello/you')).json(), (await app.request('/none')).status);
const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, async ({ port }) => {
  const response = await fetch(`http://127.0.0.1:${port}/page`, { headers: { origin: 'http://x' } });
  console.log(response.headers.get('access-control-allow-origin'), await response.text());
  server.close();
});
