<!--
module.exports = 'both';
--> }