import '../../app/door';
