for (a \u006ff []);
