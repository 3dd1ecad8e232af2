console.log({ name: 'ada' }, 'admin', ['makeUser', 'thing']);
