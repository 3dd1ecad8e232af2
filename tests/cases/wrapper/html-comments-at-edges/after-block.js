/* a block
   comment */ --> this is a comment too
module.exports = 'after-block';