const module = 1;
