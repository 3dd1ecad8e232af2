const express = require('express');
const http = require('node:http');

const app = express();
app.set('etag', false);
app.use(express.json());
app.use((request, response, next) => {
  response.set('X-Seen', request.method);
  next();
});
const router = express.Router();
router.get('/hello/:name', (request, response) => response.json({ hello: request.params.name, query: request.query }));
router.post('/echo', (request, response) => response.status(201).send(request.body));
router.get('/throw', () => {
  throw new TypeError('thrown by a handler');
});
app.use('/api', router);
app.use((error, request, response, next) => response.status(error.status ?? 500).type('text').send(`${error.name}: ${error.message}`));

const server = app.listen(0, '127.0.0.1', async () => {
  await ask('GET', '/api/hello/world?a[b]=1&c=2');
  await ask('POST', '/api/echo', '{"some":["json"]}');
  await ask('POST', '/api/echo', '{"some":');
  await ask('GET', '/api/throw');
  await ask('GET', '/nowhere');
  server.close();
});

function ask(method, path, body) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', connection: 'close' };
    const request = http.request({ host: '127.0.0.1', port: server.address().port, method, path, headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      console.log(method, path, response.statusCode, response.headers['content-type'], response.headers['x-seen']);
      console.log(text);
      resolve();
    });
    request.on('error', reject);
    request.end(body);
  });
}
