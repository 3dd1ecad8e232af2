missing();
