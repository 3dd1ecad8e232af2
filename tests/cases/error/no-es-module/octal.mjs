console.log("ran", 010);
