import 'dual/hidden';
