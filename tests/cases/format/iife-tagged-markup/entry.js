console.log(String.raw`</script>`);
