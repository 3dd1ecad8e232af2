console.log(await 'inner');
