import './script.txt';
