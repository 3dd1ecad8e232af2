console.log(['one', 'two'], 'plain');
