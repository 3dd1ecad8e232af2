console.log(42, 'other', 'x', true);
