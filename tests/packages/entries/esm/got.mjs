import http from 'node:http';
import got, { HTTPError } from 'got';
const server = http.createServer((request, response) => {
  response.statusCode = request.url === '/missing' ? 404 : 200;
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify({ url: request.url, method: request.method }));
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const base = `http://127.0.0.1:${server.address().port}`;
console.log(await got(`${base}/a`, { searchParams: { x: 1 } }).json());
console.log(await got.post(`${base}/b`, { json: { y: 2 } }).json());
await got(`${base}/missing`, { retry: { limit: 0 } }).catch((error) => console.log(error instanceof HTTPError, error.response.statusCode));
server.close();
