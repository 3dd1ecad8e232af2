module.exports = () => 'models/post.js';
