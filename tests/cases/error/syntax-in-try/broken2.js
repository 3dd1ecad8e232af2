if (true) {
  console.log('unclosed');
