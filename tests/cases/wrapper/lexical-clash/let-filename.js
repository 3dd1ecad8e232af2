let __filename;
