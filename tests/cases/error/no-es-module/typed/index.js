with ({}) {} console.log("ran");
