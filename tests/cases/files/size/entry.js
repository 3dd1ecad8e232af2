console.log(require('./line').length, require('./lines').f99999(), require('./large.json').length, require('./large.json')[299999].name);
