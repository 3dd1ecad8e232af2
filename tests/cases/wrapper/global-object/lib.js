mine = 1;
