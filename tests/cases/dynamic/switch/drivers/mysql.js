console.log('mysql never');
