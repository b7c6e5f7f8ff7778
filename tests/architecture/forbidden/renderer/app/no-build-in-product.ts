import '../../build/script';
