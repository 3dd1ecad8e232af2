console.log('before');
const name = './absent';
require(name + '/file');
