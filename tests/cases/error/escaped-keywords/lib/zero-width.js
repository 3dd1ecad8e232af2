var a = 1;​
