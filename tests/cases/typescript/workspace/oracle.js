console.log('plain', 'deep', 'exported', 'sub');
