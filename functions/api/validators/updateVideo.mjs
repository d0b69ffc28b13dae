// Made by `npm run generate` from the schema; do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: true });
    function ucs2length(str) {
      const len = str.length;
      let length = 0;
      let pos = 0;
      let value;
      while (pos < len) {
        length++;
        value = str.charCodeAt(pos++);
        if (value >= 55296 && value <= 56319 && pos < len) {
          value = str.charCodeAt(pos);
          if ((value & 64512) === 56320)
            pos++;
        }
      }
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validate = validate20;
var schema31 = { "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object", "properties": { "body": { "type": "object", "properties": { "title": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "scenes": { "minItems": 1, "maxItems": 400, "type": "array", "items": { "type": "object", "properties": { "index": { "type": "integer", "minimum": 0, "maximum": 399 }, "text": { "type": "string", "minLength": 1, "maxLength": 2e3 }, "picture": { "type": "string", "minLength": 1, "maxLength": 100, "pattern": "^[^<>\\t\\r\\n]*$" }, "upload": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" }, "recording": { "anyOf": [{ "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" }, { "type": "null" }] } }, "required": ["index"], "additionalProperties": false } }, "settings": { "type": "object", "properties": { "aspect": { "type": "string", "enum": ["9:16", "16:9", "1:1"] }, "quality": { "type": "string", "enum": ["draft", "standard", "high"] }, "captions": { "type": "object", "properties": { "style": { "type": "string", "enum": ["word-pop", "line", "none"] }, "position": { "type": "string", "enum": ["lower", "middle", "upper"] }, "size": { "type": "string", "enum": ["small", "medium", "large"] }, "colour": { "type": "string", "enum": ["palette", "white", "yellow", "mint", "sky", "pink", "orange"] } }, "additionalProperties": false }, "voice": { "type": "string", "enum": ["slt", "rms", "awb"] }, "niche": { "type": "string", "enum": ["meditation", "affirmation", "motivation", "sleep", "mindfulness", "healing", "gratitude", "facts", "stories", "education", "tech", "finance", "health", "philosophy", "history"] }, "tone": { "type": "string", "enum": ["calm", "warm", "energetic", "serious", "playful", "inspiring", "conversational", "authoritative"] }, "tags": { "maxItems": 30, "type": "array", "items": { "type": "string", "minLength": 1, "maxLength": 50, "pattern": "^[^<>\\t\\r\\n]*$" } }, "music": { "anyOf": [{ "type": "object", "properties": { "upload": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" } }, "required": ["upload"], "additionalProperties": false }, { "type": "null" }] } }, "additionalProperties": false } }, "additionalProperties": false }, "headers": { "type": "object", "properties": { "if-match": { "type": "string", "pattern": '^(?:\\*|"[1-9]\\d{0,8}")$' } } }, "pathParameters": { "type": "object", "properties": { "id": { "type": "string", "pattern": "^[0-9A-HJKMNP-TV-Z]{26}$" } }, "required": ["id"], "additionalProperties": false }, "queryStringParameters": { "type": "object", "properties": {}, "additionalProperties": false } }, "required": ["body", "headers", "pathParameters", "queryStringParameters"] };
var func1 = require_ucs2length().default;
var pattern4 = new RegExp("^[^<>\\t\\r\\n]*$", "u");
var pattern6 = new RegExp("^[0-9A-HJKMNP-TV-Z]{26}$", "u");
var pattern10 = new RegExp('^(?:\\*|"[1-9]\\d{0,8}")$', "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null;
  let errors = 0;
  const evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps) {
    evaluated0.props = void 0;
  }
  if (evaluated0.dynamicItems) {
    evaluated0.items = void 0;
  }
  if (errors === 0) {
    if (data && typeof data == "object" && !Array.isArray(data)) {
      let missing0;
      if (data.body === void 0 && (missing0 = "body") || data.headers === void 0 && (missing0 = "headers") || data.pathParameters === void 0 && (missing0 = "pathParameters") || data.queryStringParameters === void 0 && (missing0 = "queryStringParameters")) {
        validate20.errors = [{ instancePath, keyword: "required", params: { missingProperty: missing0 } }];
        return false;
      } else {
        if (data.body !== void 0) {
          let data0 = data.body;
          const _errs1 = errors;
          if (errors === _errs1) {
            if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
              const _errs3 = errors;
              for (const key0 in data0) {
                if (!(key0 === "title" || key0 === "scenes" || key0 === "settings")) {
                  validate20.errors = [{ instancePath: instancePath + "/body", hint: "title, scenes, settings", keyword: "additionalProperties", params: { additionalProperty: key0 } }];
                  return false;
                  break;
                }
              }
              if (_errs3 === errors) {
                if (data0.title !== void 0) {
                  let data1 = data0.title;
                  const _errs4 = errors;
                  if (errors === _errs4) {
                    if (typeof data1 === "string") {
                      if (func1(data1) > 100) {
                        validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "maxLength", params: { limit: 100 } }];
                        return false;
                      } else {
                        if (func1(data1) < 1) {
                          validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "minLength", params: { limit: 1 } }];
                          return false;
                        } else {
                          if (!pattern4.test(data1)) {
                            validate20.errors = [{ instancePath: instancePath + "/body/title", hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                            return false;
                          }
                        }
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/body/title", keyword: "type", params: { type: "string" } }];
                      return false;
                    }
                  }
                  var valid1 = _errs4 === errors;
                } else {
                  var valid1 = true;
                }
                if (valid1) {
                  if (data0.scenes !== void 0) {
                    let data2 = data0.scenes;
                    const _errs6 = errors;
                    if (errors === _errs6) {
                      if (Array.isArray(data2)) {
                        if (data2.length > 400) {
                          validate20.errors = [{ instancePath: instancePath + "/body/scenes", keyword: "maxItems", params: { limit: 400 } }];
                          return false;
                        } else {
                          if (data2.length < 1) {
                            validate20.errors = [{ instancePath: instancePath + "/body/scenes", keyword: "minItems", params: { limit: 1 } }];
                            return false;
                          } else {
                            var valid2 = true;
                            const len0 = data2.length;
                            for (let i0 = 0; i0 < len0; i0++) {
                              let data3 = data2[i0];
                              const _errs8 = errors;
                              if (errors === _errs8) {
                                if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
                                  let missing1;
                                  if (data3.index === void 0 && (missing1 = "index")) {
                                    validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0, keyword: "required", params: { missingProperty: missing1 } }];
                                    return false;
                                  } else {
                                    const _errs10 = errors;
                                    for (const key1 in data3) {
                                      if (!(key1 === "index" || key1 === "text" || key1 === "picture" || key1 === "upload" || key1 === "recording")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0, hint: "index, text, picture, upload, recording", keyword: "additionalProperties", params: { additionalProperty: key1 } }];
                                        return false;
                                        break;
                                      }
                                    }
                                    if (_errs10 === errors) {
                                      if (data3.index !== void 0) {
                                        let data4 = data3.index;
                                        const _errs11 = errors;
                                        if (!(typeof data4 == "number" && (!(data4 % 1) && !isNaN(data4)) && isFinite(data4))) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/index", keyword: "type", params: { type: "integer" } }];
                                          return false;
                                        }
                                        if (errors === _errs11) {
                                          if (typeof data4 == "number" && isFinite(data4)) {
                                            if (data4 > 399 || isNaN(data4)) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/index", keyword: "maximum", params: { comparison: "<=", limit: 399 } }];
                                              return false;
                                            } else {
                                              if (data4 < 0 || isNaN(data4)) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/index", keyword: "minimum", params: { comparison: ">=", limit: 0 } }];
                                                return false;
                                              }
                                            }
                                          }
                                        }
                                        var valid3 = _errs11 === errors;
                                      } else {
                                        var valid3 = true;
                                      }
                                      if (valid3) {
                                        if (data3.text !== void 0) {
                                          let data5 = data3.text;
                                          const _errs13 = errors;
                                          if (errors === _errs13) {
                                            if (typeof data5 === "string") {
                                              if (func1(data5) > 2e3) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/text", keyword: "maxLength", params: { limit: 2e3 } }];
                                                return false;
                                              } else {
                                                if (func1(data5) < 1) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/text", keyword: "minLength", params: { limit: 1 } }];
                                                  return false;
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/text", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                          }
                                          var valid3 = _errs13 === errors;
                                        } else {
                                          var valid3 = true;
                                        }
                                        if (valid3) {
                                          if (data3.picture !== void 0) {
                                            let data6 = data3.picture;
                                            const _errs15 = errors;
                                            if (errors === _errs15) {
                                              if (typeof data6 === "string") {
                                                if (func1(data6) > 100) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", keyword: "maxLength", params: { limit: 100 } }];
                                                  return false;
                                                } else {
                                                  if (func1(data6) < 1) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", keyword: "minLength", params: { limit: 1 } }];
                                                    return false;
                                                  } else {
                                                    if (!pattern4.test(data6)) {
                                                      validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", hint: "one line without < and >: words that choose its first picture", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                      return false;
                                                    }
                                                  }
                                                }
                                              } else {
                                                validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/picture", keyword: "type", params: { type: "string" } }];
                                                return false;
                                              }
                                            }
                                            var valid3 = _errs15 === errors;
                                          } else {
                                            var valid3 = true;
                                          }
                                          if (valid3) {
                                            if (data3.upload !== void 0) {
                                              let data7 = data3.upload;
                                              const _errs17 = errors;
                                              if (errors === _errs17) {
                                                if (typeof data7 === "string") {
                                                  if (!pattern6.test(data7)) {
                                                    validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/upload", hint: "a picture or a clip of yours instead: the id of an upload of kind image or video that is READY; a clip shows without its sound", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } }];
                                                    return false;
                                                  }
                                                } else {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0 + "/upload", keyword: "type", params: { type: "string" } }];
                                                  return false;
                                                }
                                              }
                                              var valid3 = _errs17 === errors;
                                            } else {
                                              var valid3 = true;
                                            }
                                            if (valid3) {
                                              if (data3.recording !== void 0) {
                                                let data8 = data3.recording;
                                                const _errs19 = errors;
                                                const _errs20 = errors;
                                                let valid4 = false;
                                                const _errs21 = errors;
                                                if (errors === _errs21) {
                                                  if (typeof data8 === "string") {
                                                    if (!pattern6.test(data8)) {
                                                      const err0 = { instancePath: instancePath + "/body/scenes/" + i0 + "/recording", hint: "your own voice that says the text, instead of a synthesised one: the id of an upload of kind audio that is READY", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
                                                      if (vErrors === null) {
                                                        vErrors = [err0];
                                                      } else {
                                                        vErrors.push(err0);
                                                      }
                                                      errors++;
                                                    }
                                                  } else {
                                                    const err1 = { instancePath: instancePath + "/body/scenes/" + i0 + "/recording", keyword: "type", params: { type: "string" } };
                                                    if (vErrors === null) {
                                                      vErrors = [err1];
                                                    } else {
                                                      vErrors.push(err1);
                                                    }
                                                    errors++;
                                                  }
                                                }
                                                var _valid0 = _errs21 === errors;
                                                valid4 = valid4 || _valid0;
                                                const _errs23 = errors;
                                                if (data8 !== null) {
                                                  const err2 = { instancePath: instancePath + "/body/scenes/" + i0 + "/recording", keyword: "type", params: { type: "null" } };
                                                  if (vErrors === null) {
                                                    vErrors = [err2];
                                                  } else {
                                                    vErrors.push(err2);
                                                  }
                                                  errors++;
                                                }
                                                var _valid0 = _errs23 === errors;
                                                valid4 = valid4 || _valid0;
                                                if (!valid4) {
                                                  const err3 = { instancePath: instancePath + "/body/scenes/" + i0 + "/recording", keyword: "anyOf", params: {} };
                                                  if (vErrors === null) {
                                                    vErrors = [err3];
                                                  } else {
                                                    vErrors.push(err3);
                                                  }
                                                  errors++;
                                                  validate20.errors = vErrors;
                                                  return false;
                                                } else {
                                                  errors = _errs20;
                                                  if (vErrors !== null) {
                                                    if (_errs20) {
                                                      vErrors.length = _errs20;
                                                    } else {
                                                      vErrors = null;
                                                    }
                                                  }
                                                }
                                                var valid3 = _errs19 === errors;
                                              } else {
                                                var valid3 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    }
                                  }
                                } else {
                                  validate20.errors = [{ instancePath: instancePath + "/body/scenes/" + i0, keyword: "type", params: { type: "object" } }];
                                  return false;
                                }
                              }
                              var valid2 = _errs8 === errors;
                              if (!valid2) {
                                break;
                              }
                            }
                          }
                        }
                      } else {
                        validate20.errors = [{ instancePath: instancePath + "/body/scenes", keyword: "type", params: { type: "array" } }];
                        return false;
                      }
                    }
                    var valid1 = _errs6 === errors;
                  } else {
                    var valid1 = true;
                  }
                  if (valid1) {
                    if (data0.settings !== void 0) {
                      let data9 = data0.settings;
                      const _errs25 = errors;
                      if (errors === _errs25) {
                        if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
                          const _errs27 = errors;
                          for (const key2 in data9) {
                            if (!(key2 === "aspect" || key2 === "quality" || key2 === "captions" || key2 === "voice" || key2 === "niche" || key2 === "tone" || key2 === "tags" || key2 === "music")) {
                              validate20.errors = [{ instancePath: instancePath + "/body/settings", hint: "aspect, quality, captions, voice, niche, tone, tags, music", keyword: "additionalProperties", params: { additionalProperty: key2 } }];
                              return false;
                              break;
                            }
                          }
                          if (_errs27 === errors) {
                            if (data9.aspect !== void 0) {
                              let data10 = data9.aspect;
                              const _errs28 = errors;
                              if (typeof data10 !== "string") {
                                validate20.errors = [{ instancePath: instancePath + "/body/settings/aspect", keyword: "type", params: { type: "string" } }];
                                return false;
                              }
                              if (!(data10 === "9:16" || data10 === "16:9" || data10 === "1:1")) {
                                validate20.errors = [{ instancePath: instancePath + "/body/settings/aspect", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.aspect.enum } }];
                                return false;
                              }
                              var valid5 = _errs28 === errors;
                            } else {
                              var valid5 = true;
                            }
                            if (valid5) {
                              if (data9.quality !== void 0) {
                                let data11 = data9.quality;
                                const _errs30 = errors;
                                if (typeof data11 !== "string") {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/quality", keyword: "type", params: { type: "string" } }];
                                  return false;
                                }
                                if (!(data11 === "draft" || data11 === "standard" || data11 === "high")) {
                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/quality", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.quality.enum } }];
                                  return false;
                                }
                                var valid5 = _errs30 === errors;
                              } else {
                                var valid5 = true;
                              }
                              if (valid5) {
                                if (data9.captions !== void 0) {
                                  let data12 = data9.captions;
                                  const _errs32 = errors;
                                  if (errors === _errs32) {
                                    if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                                      const _errs34 = errors;
                                      for (const key3 in data12) {
                                        if (!(key3 === "style" || key3 === "position" || key3 === "size" || key3 === "colour")) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/captions", hint: "style, position, size, colour", keyword: "additionalProperties", params: { additionalProperty: key3 } }];
                                          return false;
                                          break;
                                        }
                                      }
                                      if (_errs34 === errors) {
                                        if (data12.style !== void 0) {
                                          let data13 = data12.style;
                                          const _errs35 = errors;
                                          if (typeof data13 !== "string") {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/style", keyword: "type", params: { type: "string" } }];
                                            return false;
                                          }
                                          if (!(data13 === "word-pop" || data13 === "line" || data13 === "none")) {
                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/style", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.style.enum } }];
                                            return false;
                                          }
                                          var valid6 = _errs35 === errors;
                                        } else {
                                          var valid6 = true;
                                        }
                                        if (valid6) {
                                          if (data12.position !== void 0) {
                                            let data14 = data12.position;
                                            const _errs37 = errors;
                                            if (typeof data14 !== "string") {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/position", keyword: "type", params: { type: "string" } }];
                                              return false;
                                            }
                                            if (!(data14 === "lower" || data14 === "middle" || data14 === "upper")) {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/position", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.position.enum } }];
                                              return false;
                                            }
                                            var valid6 = _errs37 === errors;
                                          } else {
                                            var valid6 = true;
                                          }
                                          if (valid6) {
                                            if (data12.size !== void 0) {
                                              let data15 = data12.size;
                                              const _errs39 = errors;
                                              if (typeof data15 !== "string") {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/size", keyword: "type", params: { type: "string" } }];
                                                return false;
                                              }
                                              if (!(data15 === "small" || data15 === "medium" || data15 === "large")) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/size", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.size.enum } }];
                                                return false;
                                              }
                                              var valid6 = _errs39 === errors;
                                            } else {
                                              var valid6 = true;
                                            }
                                            if (valid6) {
                                              if (data12.colour !== void 0) {
                                                let data16 = data12.colour;
                                                const _errs41 = errors;
                                                if (typeof data16 !== "string") {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/colour", keyword: "type", params: { type: "string" } }];
                                                  return false;
                                                }
                                                if (!(data16 === "palette" || data16 === "white" || data16 === "yellow" || data16 === "mint" || data16 === "sky" || data16 === "pink" || data16 === "orange")) {
                                                  validate20.errors = [{ instancePath: instancePath + "/body/settings/captions/colour", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.captions.properties.colour.enum } }];
                                                  return false;
                                                }
                                                var valid6 = _errs41 === errors;
                                              } else {
                                                var valid6 = true;
                                              }
                                            }
                                          }
                                        }
                                      }
                                    } else {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/captions", keyword: "type", params: { type: "object" } }];
                                      return false;
                                    }
                                  }
                                  var valid5 = _errs32 === errors;
                                } else {
                                  var valid5 = true;
                                }
                                if (valid5) {
                                  if (data9.voice !== void 0) {
                                    let data17 = data9.voice;
                                    const _errs43 = errors;
                                    if (typeof data17 !== "string") {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", keyword: "type", params: { type: "string" } }];
                                      return false;
                                    }
                                    if (!(data17 === "slt" || data17 === "rms" || data17 === "awb")) {
                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/voice", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.voice.enum } }];
                                      return false;
                                    }
                                    var valid5 = _errs43 === errors;
                                  } else {
                                    var valid5 = true;
                                  }
                                  if (valid5) {
                                    if (data9.niche !== void 0) {
                                      let data18 = data9.niche;
                                      const _errs45 = errors;
                                      if (typeof data18 !== "string") {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", keyword: "type", params: { type: "string" } }];
                                        return false;
                                      }
                                      if (!(data18 === "meditation" || data18 === "affirmation" || data18 === "motivation" || data18 === "sleep" || data18 === "mindfulness" || data18 === "healing" || data18 === "gratitude" || data18 === "facts" || data18 === "stories" || data18 === "education" || data18 === "tech" || data18 === "finance" || data18 === "health" || data18 === "philosophy" || data18 === "history")) {
                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/niche", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.niche.enum } }];
                                        return false;
                                      }
                                      var valid5 = _errs45 === errors;
                                    } else {
                                      var valid5 = true;
                                    }
                                    if (valid5) {
                                      if (data9.tone !== void 0) {
                                        let data19 = data9.tone;
                                        const _errs47 = errors;
                                        if (typeof data19 !== "string") {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", keyword: "type", params: { type: "string" } }];
                                          return false;
                                        }
                                        if (!(data19 === "calm" || data19 === "warm" || data19 === "energetic" || data19 === "serious" || data19 === "playful" || data19 === "inspiring" || data19 === "conversational" || data19 === "authoritative")) {
                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/tone", keyword: "enum", params: { allowedValues: schema31.properties.body.properties.settings.properties.tone.enum } }];
                                          return false;
                                        }
                                        var valid5 = _errs47 === errors;
                                      } else {
                                        var valid5 = true;
                                      }
                                      if (valid5) {
                                        if (data9.tags !== void 0) {
                                          let data20 = data9.tags;
                                          const _errs49 = errors;
                                          if (errors === _errs49) {
                                            if (Array.isArray(data20)) {
                                              if (data20.length > 30) {
                                                validate20.errors = [{ instancePath: instancePath + "/body/settings/tags", keyword: "maxItems", params: { limit: 30 } }];
                                                return false;
                                              } else {
                                                var valid7 = true;
                                                const len1 = data20.length;
                                                for (let i1 = 0; i1 < len1; i1++) {
                                                  let data21 = data20[i1];
                                                  const _errs51 = errors;
                                                  if (errors === _errs51) {
                                                    if (typeof data21 === "string") {
                                                      if (func1(data21) > 50) {
                                                        validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i1, keyword: "maxLength", params: { limit: 50 } }];
                                                        return false;
                                                      } else {
                                                        if (func1(data21) < 1) {
                                                          validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i1, keyword: "minLength", params: { limit: 1 } }];
                                                          return false;
                                                        } else {
                                                          if (!pattern4.test(data21)) {
                                                            validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i1, hint: "one line without < and >", keyword: "pattern", params: { pattern: "^[^<>\\t\\r\\n]*$" } }];
                                                            return false;
                                                          }
                                                        }
                                                      }
                                                    } else {
                                                      validate20.errors = [{ instancePath: instancePath + "/body/settings/tags/" + i1, keyword: "type", params: { type: "string" } }];
                                                      return false;
                                                    }
                                                  }
                                                  var valid7 = _errs51 === errors;
                                                  if (!valid7) {
                                                    break;
                                                  }
                                                }
                                              }
                                            } else {
                                              validate20.errors = [{ instancePath: instancePath + "/body/settings/tags", keyword: "type", params: { type: "array" } }];
                                              return false;
                                            }
                                          }
                                          var valid5 = _errs49 === errors;
                                        } else {
                                          var valid5 = true;
                                        }
                                        if (valid5) {
                                          if (data9.music !== void 0) {
                                            let data22 = data9.music;
                                            const _errs53 = errors;
                                            const _errs54 = errors;
                                            let valid8 = false;
                                            const _errs55 = errors;
                                            if (errors === _errs55) {
                                              if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                                                let missing2;
                                                if (data22.upload === void 0 && (missing2 = "upload")) {
                                                  const err4 = { instancePath: instancePath + "/body/settings/music", keyword: "required", params: { missingProperty: missing2 } };
                                                  if (vErrors === null) {
                                                    vErrors = [err4];
                                                  } else {
                                                    vErrors.push(err4);
                                                  }
                                                  errors++;
                                                } else {
                                                  const _errs57 = errors;
                                                  for (const key4 in data22) {
                                                    if (!(key4 === "upload")) {
                                                      const err5 = { instancePath: instancePath + "/body/settings/music", hint: "upload", keyword: "additionalProperties", params: { additionalProperty: key4 } };
                                                      if (vErrors === null) {
                                                        vErrors = [err5];
                                                      } else {
                                                        vErrors.push(err5);
                                                      }
                                                      errors++;
                                                      break;
                                                    }
                                                  }
                                                  if (_errs57 === errors) {
                                                    if (data22.upload !== void 0) {
                                                      let data23 = data22.upload;
                                                      const _errs58 = errors;
                                                      if (errors === _errs58) {
                                                        if (typeof data23 === "string") {
                                                          if (!pattern6.test(data23)) {
                                                            const err6 = { instancePath: instancePath + "/body/settings/music/upload", hint: "the id of an upload of yours of kind audio that is READY", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } };
                                                            if (vErrors === null) {
                                                              vErrors = [err6];
                                                            } else {
                                                              vErrors.push(err6);
                                                            }
                                                            errors++;
                                                          }
                                                        } else {
                                                          const err7 = { instancePath: instancePath + "/body/settings/music/upload", keyword: "type", params: { type: "string" } };
                                                          if (vErrors === null) {
                                                            vErrors = [err7];
                                                          } else {
                                                            vErrors.push(err7);
                                                          }
                                                          errors++;
                                                        }
                                                      }
                                                    }
                                                  }
                                                }
                                              } else {
                                                const err8 = { instancePath: instancePath + "/body/settings/music", keyword: "type", params: { type: "object" } };
                                                if (vErrors === null) {
                                                  vErrors = [err8];
                                                } else {
                                                  vErrors.push(err8);
                                                }
                                                errors++;
                                              }
                                            }
                                            var _valid1 = _errs55 === errors;
                                            valid8 = valid8 || _valid1;
                                            const _errs60 = errors;
                                            if (data22 !== null) {
                                              const err9 = { instancePath: instancePath + "/body/settings/music", keyword: "type", params: { type: "null" } };
                                              if (vErrors === null) {
                                                vErrors = [err9];
                                              } else {
                                                vErrors.push(err9);
                                              }
                                              errors++;
                                            }
                                            var _valid1 = _errs60 === errors;
                                            valid8 = valid8 || _valid1;
                                            if (!valid8) {
                                              const err10 = { instancePath: instancePath + "/body/settings/music", keyword: "anyOf", params: {} };
                                              if (vErrors === null) {
                                                vErrors = [err10];
                                              } else {
                                                vErrors.push(err10);
                                              }
                                              errors++;
                                              validate20.errors = vErrors;
                                              return false;
                                            } else {
                                              errors = _errs54;
                                              if (vErrors !== null) {
                                                if (_errs54) {
                                                  vErrors.length = _errs54;
                                                } else {
                                                  vErrors = null;
                                                }
                                              }
                                            }
                                            var valid5 = _errs53 === errors;
                                          } else {
                                            var valid5 = true;
                                          }
                                        }
                                      }
                                    }
                                  }
                                }
                              }
                            }
                          }
                        } else {
                          validate20.errors = [{ instancePath: instancePath + "/body/settings", keyword: "type", params: { type: "object" } }];
                          return false;
                        }
                      }
                      var valid1 = _errs25 === errors;
                    } else {
                      var valid1 = true;
                    }
                  }
                }
              }
            } else {
              validate20.errors = [{ instancePath: instancePath + "/body", keyword: "type", params: { type: "object" } }];
              return false;
            }
          }
          var valid0 = _errs1 === errors;
        } else {
          var valid0 = true;
        }
        if (valid0) {
          if (data.headers !== void 0) {
            let data24 = data.headers;
            const _errs62 = errors;
            if (errors === _errs62) {
              if (data24 && typeof data24 == "object" && !Array.isArray(data24)) {
                if (data24["if-match"] !== void 0) {
                  let data25 = data24["if-match"];
                  const _errs64 = errors;
                  if (errors === _errs64) {
                    if (typeof data25 === "string") {
                      if (!pattern10.test(data25)) {
                        validate20.errors = [{ instancePath: instancePath + "/headers/if-match", hint: "the ETag of the version that you have seen, or *", keyword: "pattern", params: { pattern: '^(?:\\*|"[1-9]\\d{0,8}")$' } }];
                        return false;
                      }
                    } else {
                      validate20.errors = [{ instancePath: instancePath + "/headers/if-match", keyword: "type", params: { type: "string" } }];
                      return false;
                    }
                  }
                }
              } else {
                validate20.errors = [{ instancePath: instancePath + "/headers", keyword: "type", params: { type: "object" } }];
                return false;
              }
            }
            var valid0 = _errs62 === errors;
          } else {
            var valid0 = true;
          }
          if (valid0) {
            if (data.pathParameters !== void 0) {
              let data26 = data.pathParameters;
              const _errs66 = errors;
              if (errors === _errs66) {
                if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
                  let missing3;
                  if (data26.id === void 0 && (missing3 = "id")) {
                    validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "required", params: { missingProperty: missing3 } }];
                    return false;
                  } else {
                    const _errs68 = errors;
                    for (const key5 in data26) {
                      if (!(key5 === "id")) {
                        validate20.errors = [{ instancePath: instancePath + "/pathParameters", hint: "id", keyword: "additionalProperties", params: { additionalProperty: key5 } }];
                        return false;
                        break;
                      }
                    }
                    if (_errs68 === errors) {
                      if (data26.id !== void 0) {
                        let data27 = data26.id;
                        const _errs69 = errors;
                        if (errors === _errs69) {
                          if (typeof data27 === "string") {
                            if (!pattern6.test(data27)) {
                              validate20.errors = [{ instancePath: instancePath + "/pathParameters/id", hint: "a ULID", keyword: "pattern", params: { pattern: "^[0-9A-HJKMNP-TV-Z]{26}$" } }];
                              return false;
                            }
                          } else {
                            validate20.errors = [{ instancePath: instancePath + "/pathParameters/id", keyword: "type", params: { type: "string" } }];
                            return false;
                          }
                        }
                      }
                    }
                  }
                } else {
                  validate20.errors = [{ instancePath: instancePath + "/pathParameters", keyword: "type", params: { type: "object" } }];
                  return false;
                }
              }
              var valid0 = _errs66 === errors;
            } else {
              var valid0 = true;
            }
            if (valid0) {
              if (data.queryStringParameters !== void 0) {
                let data28 = data.queryStringParameters;
                const _errs71 = errors;
                if (errors === _errs71) {
                  if (data28 && typeof data28 == "object" && !Array.isArray(data28)) {
                    for (const key6 in data28) {
                      validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "additionalProperties", params: { additionalProperty: key6 } }];
                      return false;
                      break;
                    }
                  } else {
                    validate20.errors = [{ instancePath: instancePath + "/queryStringParameters", keyword: "type", params: { type: "object" } }];
                    return false;
                  }
                }
                var valid0 = _errs71 === errors;
              } else {
                var valid0 = true;
              }
            }
          }
        }
      }
    } else {
      validate20.errors = [{ instancePath, keyword: "type", params: { type: "object" } }];
      return false;
    }
  }
  validate20.errors = vErrors;
  return errors === 0;
}
validate20.evaluated = { "props": { "body": true, "headers": true, "pathParameters": true, "queryStringParameters": true }, "dynamicProps": false, "dynamicItems": false };
export {
  validate
};
