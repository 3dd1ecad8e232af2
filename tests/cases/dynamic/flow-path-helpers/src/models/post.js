module.exports = 'src/models/post.js';
