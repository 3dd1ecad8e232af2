console.log("the package is never asked");
