require.resolve('./absent');
