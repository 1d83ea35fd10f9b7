// Run by node in a folder of its own: co-wechat-api and node-easywechat, unchanged but for their
// base address. node with_node.js BASE APPID SECRET PICTURE; prints the answers by name as JSON.
'use strict';
const { createRequire } = require('module');
const path = require('path');
const fs = require('fs');
const load = createRequire(path.join(process.cwd(), 'package.json'));
const API = load('co-wechat-api');
const { OfficialAccount } = load('node-easywechat');

const [base, appid, secret, picture] = process.argv.slice(2);
const seen = {};
const note = (name, answer) => (seen[name] = answer);
const refused = async (name, call) => note(name, await call().then(() => 0, (error) => error.code));

class Memory {
  constructor() { this.kept = new Map(); }
  async get(key, otherwise) { return this.kept.get(key) ?? otherwise; }
  async set(key, value) { this.kept.set(key, value); return true; }
  async has(key) { return this.kept.has(key); }
  async delete(key) { return this.kept.delete(key); }
}

async function step(seconds) {
  const body = JSON.stringify({ step_s: seconds });
  await fetch(`${base}/_sandbox/clock`, { method: 'POST', body });
}

async function easywechat() {
  const http = { baseURL: `${base}/`, throw: false };
  const app = new OfficialAccount({ app_id: appid, secret, use_stable_access_token: true, http });
  app.setCache(new Memory());
  const client = app.getClient();
  const post = async (call, json) => (await client.request('post', call, { json })).toObject();
  const get = async (call, params = {}) => (await client.request('get', call, { params })).toObject();
  const upload = async (call, params) => {
    const formData = { media: fs.createReadStream(picture) };
    return (await client.request('post', call, { params, formData })).toObject();
  };
  note('e token', (await app.getAccessToken().getToken()).length > 100);
  const cover = note('e add', await upload('cgi-bin/material/add_material', { type: 'image' })).media_id;
  note('e uploadimg', await upload('cgi-bin/media/uploadimg', {}));
  const article = { title: '头条', content: '<p>今日“大雪”😀</p>', thumb_media_id: cover };
  const draft = note('e draft', await post('cgi-bin/draft/add', { articles: [article] })).media_id;
  note('e draft get', await post('cgi-bin/draft/get', { media_id: draft }));
  note('e draft count', await get('cgi-bin/draft/count'));
  note('e draft list', await post('cgi-bin/draft/batchget', { offset: 0, count: 20 }));
  const update = { media_id: draft, index: 0, articles: { ...article, title: '改过' } };
  note('e update', await post('cgi-bin/draft/update', update));
  const made = note('e submit', await post('cgi-bin/freepublish/submit', { media_id: draft }));
  await step(60);
  const job = { publish_id: made.publish_id };
  const done = note('e published', await post('cgi-bin/freepublish/get', job));
  note('e article', await post('cgi-bin/freepublish/getarticle', { article_id: done.article_id }));
  note('e list', await post('cgi-bin/freepublish/batchget', { offset: 0, count: 20 }));
  note('e quota', await post('cgi-bin/openapi/quota/get', { cgi_path: '/cgi-bin/draft/add' }));
  note('e speed', await post('cgi-bin/message/mass/speed/set', { speed: 2 }));
  const gone = await post('cgi-bin/draft/get', { media_id: draft });
  note('e gone', gone.errcode);
  return post('cgi-bin/draft/add', { articles: [article] });
}

async function cowechat(draft) {
  const api = new API(appid, secret);
  api.prefix = `${base}/cgi-bin/`;
  note('c token', (await api.getAccessToken()).accessToken.length > 100);
  const cover = note('c add', await api.uploadMaterial(picture, 'image')).media_id;
  note('c uploadimg', await api.uploadImage(picture));
  const media = note('c upload', await api.uploadMedia(picture, 'image')).media_id;
  note('c media', (await api.getMedia(media)).length);
  note('c count', await api.getMaterialCount());
  note('c list', await api.getMaterials('image', 0, 20));
  note('c remove', await api.removeMaterial(cover));
  await refused('c removed', () => api.removeMaterial(cover));
  const openid = 'o'.padEnd(28, 'x');
  note('c preview', await api.previewNews(openid, draft));
  const sent = note('c send', await api.massSendNews(draft, true, 'key-1', 0));
  await refused('c again', () => api.massSendNews(draft, true, 'key-1', 0));
  await step(3600);
  note('c state', await api.getMassMessageStatus(sent.msg_id));
  await refused('c quota', () => api.massSendText('再来', true, 'key-2'));
  note('c delete', await api.deleteMass(sent.msg_id));
}

easywechat()
  .then((draft) => cowechat(draft.media_id))
  .then(() => process.stdout.write(JSON.stringify(seen)))
  .catch((error) => { console.error(error); process.exit(1); });
