<!-- a comment of scripts
console.log("ran");
