({ get x(y) {} });
