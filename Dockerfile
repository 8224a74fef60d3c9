# Readout in a container: docker build -t readout . && docker run --rm -it -v "$PWD/talks:/talks" readout brief
# The reading room listens on the loopback address alone, so it needs that of the host:
#   docker run --rm -it --network host -v "$PWD/talks:/talks" readout open --no-browser
FROM node:22-slim AS build
WORKDIR /readout
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY src src
RUN npm run build && rm dist/.tsbuildinfo
# What runs, without what builds; of the runtime of the models only the part for this system.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/onnxruntime-node/bin/napi-v*/darwin node_modules/onnxruntime-node/bin/napi-v*/win32

FROM node:22-slim
ENV NODE_ENV=production
WORKDIR /readout
COPY --from=build /readout/package.json ./
COPY --from=build /readout/node_modules node_modules
COPY --from=build /readout/dist dist
COPY models models
COPY examples examples
COPY LICENSE README.md ./
RUN ln -s /readout/dist/cli/main.js /usr/local/bin/readout && chmod 755 dist/cli/main.js && install -d -o node -g node /talks
# Nothing is done as root. A record lies in a folder that is given: it must be writable for the user with the number 1000.
USER node
WORKDIR /talks
VOLUME /talks
ENTRYPOINT ["readout"]
CMD ["--help"]
