var a; delete a; console.log("ran");
