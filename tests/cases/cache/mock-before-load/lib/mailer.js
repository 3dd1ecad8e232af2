console.log('the real mailer');
module.exports = () => 'mail';
