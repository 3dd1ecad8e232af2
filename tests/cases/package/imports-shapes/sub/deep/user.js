module.exports = 'user of ' + require('#file');
