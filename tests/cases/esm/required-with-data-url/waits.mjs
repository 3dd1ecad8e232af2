import 'data:text/javascript,await 1';
