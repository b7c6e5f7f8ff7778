import '../../workers/search/search-worker';
