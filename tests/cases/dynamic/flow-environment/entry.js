const env = process.env.APP_ENV || 'development';
const config = Object.assign({}, require('./config/default'), require('./config/' + env + '.json'));
console.log(config.name, config.level, require(`./themes/${process.env.APP_THEME}`));
