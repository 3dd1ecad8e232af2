// A typical service: express with the usual middlewares, five hundred modules. It answers one request and stops.
require('dotenv').config();
const http = require('node:http');
const bodyParser = require('body-parser');
const compression = require('compression');
const cookieParser = require('cookie-parser');
const cors = require('cors');
const ejs = require('ejs');
const express = require('express');
const rateLimit = require('express-rate-limit');
const session = require('express-session');
const { query, validationResult } = require('express-validator');
const helmet = require('helmet');
const httpProxy = require('http-proxy');
const jwt = require('jsonwebtoken');
const _ = require('lodash');
const moment = require('moment');
const morgan = require('morgan');
const multer = require('multer');
const passport = require('passport');
const { Strategy } = require('passport-local');

passport.use(new Strategy((name, password, done) => done(null, { name })));
const proxy = httpProxy.createProxyServer();
const upload = multer({ storage: multer.memoryStorage() });

const app = express();
app.use(morgan('tiny', { stream: process.stderr }), helmet(), cors(), compression(), cookieParser('secret'), bodyParser.json());
app.use(session({ secret: 'secret', resave: false, saveUninitialized: false, store: new session.MemoryStore() }));
app.use(rateLimit.rateLimit({ limit: 10, validate: false }), passport.initialize());
app.post('/upload', upload.single('file'), (request, response) => response.sendStatus(204));
app.get('/elsewhere', (request, response) => proxy.web(request, response, { target: 'http://127.0.0.1:1' }));
app.get('/', query('name').isAlpha(), (request, response) => {
  const name = _.capitalize(request.query.name);
  const token = jwt.sign({ name }, 'secret', { noTimestamp: true });
  const day = moment.utc(0).format('dddd');
  response.send(ejs.render('<p><%= name %> <%= day %> <%= token %> <%= valid %></p>', { name, day, token, valid: validationResult(request).isEmpty() }));
});

const server = app.listen(0, '127.0.0.1', () => {
  http.get({ port: server.address().port, path: '/?name=world', agent: false }, async (response) => {
    console.log(response.statusCode, Object.keys(response.headers).length);
    for await (const chunk of response) console.log(String(chunk));
    server.close();
  });
});
