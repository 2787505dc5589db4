#!/usr/bin/env python3
"""Runs inside the rig's network namespace, where nothing is allowed but the public address: lets the program under test fetch, read pages, follow redirects, ask for
robots.txt and look for feeds wherever forbidden addresses are named, and prints what came of it and which addresses were reached.

  forbidden.py PROGRAM [ARGUMENT...]      the program and its leading arguments; its commands are added
"""
import http.server, json, os, subprocess, sys, tempfile, threading, urllib.parse, urllib.request
from xml.sax.saxutils import escape

RIG = 'http://5.66.66.66:18800'
OWN = 'http://5.66.66.67:18890'
PUBLIC = {'5.66.66.66', '5.66.66.67'}
NAMES = ['priv.test', 'v6priv.test', 'mapped.test', 'rebind.test', 'multi.test', 'multi2.test', 'cname.test', 'meta.test', 'lo.test', 'localhost']
SPELLINGS = ['10.66.0.1', '172097537', '012.0102.0.1', '0x0a420001', '0x0a.0x42.0.1', '10.66.1', '10.66.0.1.', '127.1', '0', '0.0.0.0', '169.254.169.254', '100.64.66.1', '[::]', '[::1]',
             '[::ffff:10.66.0.1]', '[::ffff:a42:1]', '[fd00::66]', '[64:ff9b::a42:1]', '[fe80::1%25lo]', '%31%30.66.0.1', '\uff11\uff10.66.0.1', '10\u3002 66.0.1'.replace(' ', ''),
             'user@10.66.0.1', '5.66.66.66@10.66.0.1', 'priv.test.']
HOSTS = NAMES + SPELLINGS


def forbidden(host, path):
    return f'http://{host}:18800/canary/{path}'


def feed(items):
    body = ''.join(f'<item><title>T{n}</title><guid>g{n}</guid><link>{escape(link)}</link><description>d</description></item>' for n, link in enumerate(items))
    return f'<rss version="2.0"><channel><title>Links</title>{body}</channel></rss>'


class Origin(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        path, _, query = self.path.partition('?')
        host = HOSTS[int(query)] if query.isdigit() else None
        if path == '/robots.txt':
            return self.answer(302, '', Location=forbidden('10.66.0.1', 'robots'))
        if path == '/redirect':
            return self.answer(302, '', Location=forbidden(host, 'redirect'))
        if path == '/page':
            return self.answer(200, f'<html><head><base href="{forbidden("10.66.0.1", "base")}"><meta http-equiv="refresh" content="0;url={forbidden("10.66.0.1", "refresh")}">'
                               f'<link rel="canonical" href="{forbidden("10.66.0.1", "canonical")}"><link rel="icon" href="{forbidden("10.66.0.1", "icon")}"></head>'
                               f'<body><article><p>{"Words of an article that is read. " * 40}</p><img src="{forbidden("10.66.0.1", "image")}"></article></body></html>', kind='text/html')
        if path == '/site':
            links = ''.join(f'<link rel="alternate" type="application/rss+xml" href="{escape(forbidden(host, "announced"))}">' for host in HOSTS[int(query):int(query) + 12])
            return self.answer(200, f'<html><head>{links}</head><body></body></html>', kind='text/html')
        if path == '/links':
            return self.answer(200, feed([forbidden(host, 'page') for host in HOSTS] + [f'{OWN}/redirect?{n}' for n in range(len(HOSTS))] + [f'{OWN}/page']))
        return self.answer(404, '')

    def answer(self, status, text, kind='application/rss+xml', **headers):
        body = text.encode()
        self.send_response(status)
        for name, value in {'Content-Type': kind, 'Content-Length': str(len(body)), **headers}.items():
            self.send_header(name, value.encode('utf-8').decode('latin-1'))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def get(url):
    return json.load(urllib.request.urlopen(url, timeout=30))


def main():
    program = sys.argv[1:]
    threading.Thread(target=http.server.ThreadingHTTPServer(('5.66.66.67', 18890), Origin).serve_forever, daemon=True).start()
    run = lambda *command: subprocess.run([*program, *command], capture_output=True, text=True)

    cases = [case for case in get(f'{RIG}/_admin/cases')['cases'] if case['expect'].get('no_hit') or case['group'] in ('redirect', 'ssrf')]
    direct = [forbidden(host, 'feed') for host in HOSTS]
    redirected = [f'{OWN}/redirect?{n}' for n in range(len(HOSTS))]
    urls = [case['feed_url'] for case in cases] + direct + redirected + [f'{OWN}/links']
    with tempfile.NamedTemporaryFile('w', suffix='.opml', delete=False) as opml:
        outlines = ''.join(f'<outline type="rss" text="s" xmlUrl="{escape(url, {chr(34): "&quot;"})}"/>' for url in urls)
        opml.write(f'<?xml version="1.0" encoding="utf-8"?><opml version="2.0"><body>{outlines}</body></opml>')
    imported = run('sources', 'import', opml.name)
    os.unlink(opml.name)
    fetched = run('fetch', '--all')
    for url in [f'{OWN}/site?{n}' for n in range(0, len(HOSTS), 12)] + [f'{OWN}/redirect?0', direct[0], direct[1]]:
        run('discover', url)

    hits = get(f'{RIG}/_admin/hits')['hits']
    sources = json.loads(run('sources', 'list', '--json').stdout)
    print(json.dumps(dict(
        imported=imported.stderr + imported.stdout, fetched=fetched.stdout.splitlines()[-1:] + fetched.stderr.splitlines()[-3:], sources=sources,
        cases={case['feed_url']: case['expect'].get('error', []) for case in cases if case['expect']['state'] == 'error'}, hits=len(hits),
        forbidden=sorted({f"{hit['path']} at {hit['local']}" for hit in hits if hit['local'].removeprefix('::ffff:') not in PUBLIC}))))


main()
