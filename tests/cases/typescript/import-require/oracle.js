console.log(4, 'thing', 'b');
