var a = {;
