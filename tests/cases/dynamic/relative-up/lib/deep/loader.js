module.exports = name => require('../../shared/' + name) + ', ' + require(`../deep/${name}`) + ', ' + require('./' + name);
