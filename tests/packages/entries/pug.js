const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const express = require('express');

// express requires the engine by the name that stands here.
const views = fs.mkdtempSync(path.join(os.tmpdir(), 'views-'));
fs.writeFileSync(path.join(views, 'page.pug'), 'p Hello #{name}\n');
const app = express();
app.set('views', views);
app.set('view engine', 'pug');
app.render('page', { name: 'you' }, (error, html) => console.log(error && error.message, html));
