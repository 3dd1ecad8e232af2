y: y: ;
