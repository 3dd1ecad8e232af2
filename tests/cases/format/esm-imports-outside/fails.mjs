import 'waits/fails';
